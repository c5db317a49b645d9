import { problem, text, type ProblemText, type Text } from './text.js';

/** Files of users. */
export const importsProblems = {
  'import-applied': problem(
    'The import was applied',
    'L’importation est appliquée',
    'It cannot be changed any more. Undo it, or upload the file again.',
    'Elle ne peut plus être modifiée. Défaites-la, ou téléversez de nouveau le fichier.',
  ),
  'import-busy': problem(
    'The import is running',
    'L’importation est en cours',
    'Wait until the running step has ended, then try again.',
    'Attendez la fin de l’étape en cours, puis réessayez.',
  ),
  'import-has-errors': problem(
    'Some rows are refused',
    'Certaines lignes sont refusées',
    '{count} rows are in error or conflict. Correct the file, or apply the valid rows only.',
    '{count} lignes sont en erreur ou en conflit. Corrigez le fichier, ou n’appliquez que les lignes valides.',
  ),
  'import-not-planned': problem(
    'There is no plan yet',
    'Il n’y a pas encore de plan',
    'Run the dry run first and look at its plan.',
    'Lancez d’abord l’essai à blanc et consultez son plan.',
  ),
  'import-refused': problem(
    'The file cannot be imported',
    'Le fichier ne peut pas être importé',
    'Correct what is listed and upload the file again.',
    'Corrigez ce qui est indiqué et téléversez de nouveau le fichier.',
  ),
} as const satisfies Record<string, ProblemText>;

/** The same of single fields. */
export const importsFaults = {
  'accents-composed': text(
    'Accents were stored as separate signs; they are joined to their letters.',
    'Des accents étaient enregistrés à part; ils sont réunis à leur lettre.',
  ),
  'boolean-converted': text('Read as {value}.', 'Lu comme {value}.'),
  'control-removed': text(
    'Characters that cannot be shown are taken out.',
    'Des caractères non affichables sont retirés.',
  ),
  'digits-converted': text(
    'Full-width digits are read as ordinary ones.',
    'Des chiffres pleine chasse sont lus comme des chiffres ordinaires.',
  ),
  'domain-other': text(
    'Belongs to the organization {value}. This import is for {domain}: take the row out.',
    'Appartient à l’organisation {value}. Cette importation vise {domain} : retirez la ligne.',
  ),
  'duplicate-in-file': text(
    'Also in row {rows}. Keep it in one row.',
    'Figure aussi à la ligne {rows}. Ne la gardez qu’une fois.',
  ),
  'duplicate-removed': text(
    'An address that was listed twice is kept once.',
    'Une adresse inscrite deux fois n’est gardée qu’une fois.',
  ),
  'emoji-kept': text(
    'Some desk phones cannot show {value}. It is kept as it is.',
    'Certains téléphones ne peuvent pas afficher {value}. Le texte est gardé tel quel.',
  ),
  'field-mapped-twice': text(
    'Two columns fill the same field. Leave one out.',
    'Deux colonnes remplissent le même champ. Laissez-en une de côté.',
  ),
  'file-binary': text(
    'Is not text. Save the sheet as CSV and upload that file.',
    'N’est pas du texte. Enregistrez la feuille en CSV et téléversez ce fichier.',
  ),
  'file-empty': text(
    'The file is empty. It needs a row of column names and rows below it.',
    'Le fichier est vide. Il faut une ligne de noms de colonnes et des lignes en dessous.',
  ),
  'file-too-many-columns': text(
    'Has {count} columns; at most {limit} are read. Take some out.',
    'Compte {count} colonnes; au plus {limit} sont lues. Retirez-en.',
  ),
  'file-too-many-rows': text(
    'Has {count} rows; at most {limit} are read at once. Split the file.',
    'Compte {count} lignes; au plus {limit} sont lues à la fois. Divisez le fichier.',
  ),
  'file-unreadable': text(
    'Cannot be read from line {line} on: a quotation mark is not closed.',
    'Est illisible à partir de la ligne {line} : un guillemet n’est pas fermé.',
  ),
  'file-without-rows': text(
    'Has column names but no rows. Add rows below them.',
    'A des noms de colonnes, mais aucune ligne. Ajoutez des lignes en dessous.',
  ),
  'formula-kept': text(
    'Begins like a formula of a spreadsheet. It is kept as text and never run.',
    'Commence comme une formule de tableur. Le contenu est gardé comme texte et jamais exécuté.',
  ),
  'markup-kept': text(
    'Contains markup. It is kept as text and shown as it is typed.',
    'Contient du balisage. Le contenu est gardé comme texte et affiché tel quel.',
  ),
  'not-a-number': text(
    'Must be a whole number from {from} to {to}.',
    'Doit être un nombre entier de {from} à {to}.',
  ),
  'out-of-reach': text(
    'Belongs to a user whom you may not change.',
    'Appartient à un utilisateur que vous ne pouvez pas modifier.',
  ),
  'row-too-wide': text(
    'Has more cells than the file has columns. Look for a stray separator.',
    'Compte plus de cellules que le fichier n’a de colonnes. Cherchez un séparateur de trop.',
  ),
  'site-limit': text(
    'The organization may have no more sites. Your provider can raise the limit.',
    'L’organisation ne peut pas avoir plus de sites. Votre fournisseur peut augmenter la limite.',
  ),
  'spaces-removed': text('Spaces around it are taken off.', 'Les espaces autour sont retirés.'),
  'time-zone-renamed': text(
    'Is an old name of the time zone {value}, which is used.',
    'Est un ancien nom du fuseau horaire {value}, qui est utilisé.',
  ),
  'unknown-boolean': text('Must be yes or no.', 'Doit être oui ou non.'),
  'unknown-column': text('The file has no such column.', 'Le fichier n’a pas cette colonne.'),
  'unknown-department': text(
    'There is no such department. Correct the name, or have missing departments created.',
    'Ce service n’existe pas. Corrigez le nom, ou faites créer les services manquants.',
  ),
  'unknown-emergency-address': text(
    'There is no emergency address with this label. Correct it, or add the address first.',
    'Aucune adresse d’urgence ne porte ce libellé. Corrigez-le, ou ajoutez d’abord l’adresse.',
  ),
  'unknown-id': text(
    'No user of this organization has this id. Leave it empty to add a new user.',
    'Aucun utilisateur de cette organisation n’a cet identifiant. Laissez-le vide pour ajouter un utilisateur.',
  ),
  'unknown-role': text(
    'Is not a role. Example: Basic User.',
    'N’est pas un rôle. Exemple : Utilisateur de base.',
  ),
  'unknown-site': text(
    'There is no such site. Correct the name, or have missing sites created.',
    'Ce site n’existe pas. Corrigez le nom, ou faites créer les sites manquants.',
  ),
} as const satisfies Record<string, Text>;
