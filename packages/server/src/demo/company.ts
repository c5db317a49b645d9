import type { Role } from '../access/caller.js';

/** How far a person of the demo has come. */
export type DemoState = 'active' | 'new' | 'locked' | 'resetPending';

export interface DemoPerson {
  readonly extension: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly department: string | null;
  readonly site: string | null;
  readonly role: Role;
  readonly state: DemoState;
  readonly notes: string | null;
}

export interface DemoDomain {
  readonly name: string;
  readonly displayName: string;
  readonly language: 'en-CA' | 'fr-CA';
  readonly sites: readonly { readonly name: string; readonly timeZone?: string }[];
  readonly departments: readonly string[];
  readonly people: readonly DemoPerson[];
  /** Shared mailboxes and the like, which nobody signs in to. */
  readonly others: readonly {
    readonly kind: 'sharedMailbox' | 'routing';
    readonly extension: string;
    readonly name: string;
  }[];
  readonly limits: { readonly users: number; readonly sites: number };
}

const roles: Readonly<Record<string, Role>> = {
  NP: 'no-portal',
  BU: 'basic-user',
  AU: 'advanced-user',
  AG: 'call-center-agent',
  SV: 'call-center-supervisor',
  SM: 'site-manager',
  OM: 'office-manager',
  RS: 'reseller',
};

const states: Readonly<Record<string, DemoState>> = {
  '': 'active',
  n: 'new',
  l: 'locked',
  r: 'resetPending',
};

/** One person a line: extension, first name, last name, department, site, role, state, notes. */
function people(lines: string): DemoPerson[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      const [
        extension = '',
        firstName = '',
        lastName = '',
        department = '',
        site = '',
        role = '',
        state = '',
        notes = '',
      ] = cells;
      return {
        extension,
        firstName,
        lastName,
        department: department || null,
        site: site || null,
        role: roles[role] ?? 'basic-user',
        state: states[state] ?? 'active',
        notes: notes || null,
      };
    });
}

const boreal: DemoDomain = {
  name: 'boreal.exemple',
  displayName: 'Groupe Boréal',
  language: 'fr-CA',
  sites: [{ name: 'Montréal' }, { name: 'Québec' }, { name: 'Gatineau' }],
  departments: [
    'Comptabilité',
    'Direction',
    'Entrepôt',
    'Expédition',
    'Ressources humaines',
    'Service à la clientèle',
    'TI',
    'Ventes',
  ],
  limits: { users: 6_000, sites: 40 },
  others: [
    { kind: 'sharedMailbox', extension: '1126', name: 'Messages des ventes' },
    { kind: 'sharedMailbox', extension: '1127', name: 'Messages du soutien' },
    { kind: 'routing', extension: '1128', name: 'Ligne de nuit' },
  ],
  people: people(`
1001 | Hélène | Gagnon | Direction | Montréal | OM | | Gestionnaire du système téléphonique
1004 | Jean-Sébastien | Bélanger | Direction | Montréal | AU
1005 | Marguerite | St-Onge | Direction | Québec | OM | n | Remplaçante de H. Gagnon
1006 | Luc | Desrosiers | Direction | Montréal | BU
1013 | Anne-Marie | Tremblay | Service à la clientèle | Montréal | SV | | Équipe de jour
1015 | Maxime | Fortin | Service à la clientèle | Québec | SV | | Équipe de soir
1016 | Zoé | Lévesque | Service à la clientèle | Montréal | AG
1019 | Samuel | Ouellet | Service à la clientèle | Montréal | AG
1020 | Rosalie | Côté | Service à la clientèle | Montréal | AG
1021 | Mohamed | Benali | Service à la clientèle | Montréal | AG
1022 | Océane | Girard | Service à la clientèle | Montréal | AG | n
1023 | Thi Lan | Nguyen | Service à la clientèle | Québec | AG
1028 | Gabriel | Poirier | Service à la clientèle | Québec | AG
1030 | Maélie | Simard | Service à la clientèle | Québec | AG | l | Départ le 30 octobre
1036 | Étienne | L’Écuyer | Service à la clientèle | Québec | AG
1038 | Aïcha | Diallo | Service à la clientèle | Gatineau | AG
1041 | William | O’Neil | Service à la clientèle | Gatineau | AG | n
1042 | Florence | Pelletier | Service à la clientèle | Gatineau | AG
1043 | Karine | Bouchard | Ventes | Montréal | AU | | Directrice des ventes
1044 | Olivier | Roy | Ventes | Montréal | BU
1047 | Noémie | Lavoie | Ventes | Montréal | BU
1049 | Antoine | Gauthier | Ventes | Montréal | BU
1051 | Juliette | Morin | Ventes | Montréal | BU | r
1054 | Pierre-Luc | D’Amours | Ventes | Québec | BU
1056 | Camille | Bergeron | Ventes | Québec | BU
1057 | Raphaël | Nadeau | Ventes | Québec | BU | n
1059 | Sofia | Ramirez | Ventes | Gatineau | BU
1060 | Félix | Cloutier | Ventes | Gatineau | BU
1063 | Marie-Ève | Paquette | Ventes | Gatineau | SM | | Responsable du bureau de Gatineau
1064 | Chantal | Dubé | Comptabilité | Montréal | AU
1066 | Jérôme | Leblanc | Comptabilité | Montréal | BU
1067 | Béatrice | Fournier | Comptabilité | Montréal | BU
1068 | Yannick | Caron | Comptabilité | Montréal | BU
1069 | Priya | Sharma | Comptabilité | Québec | BU | n
1071 | Louis-Philippe | Martel | Comptabilité | Québec | BU
1072 | Sylvie | Beaulieu | Ressources humaines | Montréal | AU
1073 | Mathieu | Thibault | Ressources humaines | Montréal | BU
1076 | Ariane | Deschênes | Ressources humaines | Montréal | BU
1078 | Ibrahim | Haddad | Ressources humaines | Québec | BU
1080 | Véronique | Gosselin | Ressources humaines | Gatineau | BU | r
1081 | Frédéric | Savard | TI | Montréal | AU
1088 | Mélissa | Turcotte | TI | Montréal | AU
1089 | Wei | Chen | TI | Montréal | AU
1094 | Cédric | Hébert | TI | Québec | BU
1096 | Naomi | Awashish | TI | Québec | BU
1097 | Alexis | Vachon | TI | Gatineau | BU | n
1098 | Ginette | Larouche | Expédition | Montréal | BU
1100 | Dominic | Arsenault | Expédition | Montréal | BU
1101 | Julie | Picard | Expédition | Montréal | BU
1104 | Marc-André | Boivin | Expédition | Québec | BU
1105 | Catherine | Rioux | Expédition | Québec | BU | l
1106 | Tuan | Pham | Expédition | Gatineau | BU
1110 | Réjean | Plante | Entrepôt | Montréal | NP | | Quai 1
1111 | Sonia | Michaud | Entrepôt | Montréal | BU
1113 | Daniel | Couture | Entrepôt | Montréal | NP | | Quai 2
1116 | Émile | Villeneuve | Entrepôt | Québec | NP
1120 | Nathalie | Bernier | Entrepôt | Québec | BU
1123 | Hugo | Gingras | Entrepôt | Gatineau | NP
1124 | Caroline | Asselin | Entrepôt | Gatineau | BU | n
1125 | Guy | Trépanier | Entrepôt | Gatineau | NP | | Chariot élévateur`),
};

const clinic: DemoDomain = {
  name: 'clinique-laurier.exemple',
  displayName: 'Clinique Laurier',
  language: 'en-CA',
  sites: [{ name: 'Laurier' }, { name: 'Moncton', timeZone: 'America/Moncton' }],
  departments: ['Reception', 'Nursing', 'Physicians'],
  limits: { users: 100, sites: 20 },
  others: [{ kind: 'sharedMailbox', extension: '1126', name: 'After-hours messages' }],
  people: people(`
1001 | Claire | Robichaud | Reception | Laurier | OM
1004 | Thomas | Whelan | Reception | Laurier | BU
1005 | Amélie | Cormier | Reception | Moncton | BU
1006 | Grace | Okafor | Nursing | Laurier | BU
1013 | Isabelle | LeBlanc | Nursing | Moncton | SV
1015 | Patrick | Doiron | Nursing | Moncton | BU | n
1016 | Rania | Khoury | Physicians | Laurier | AU
1019 | Daniel | Arsenault | Physicians | Laurier | BU
1020 | Michelle | Gallant | Physicians | Moncton | BU
1021 | Simon | Landry | Physicians | Moncton | BU | l`),
};

const reseller: DemoDomain = {
  name: 'reseau-nordique.exemple',
  displayName: 'Réseau Nordique',
  language: 'fr-CA',
  sites: [{ name: 'Montréal' }],
  departments: ['Opérations'],
  limits: { users: 100, sites: 20 },
  others: [],
  people: people(`
1001 | Nicolas | Beauregard | Opérations | Montréal | RS
1004 | Stéphanie | Lacroix | Opérations | Montréal | BU | n`),
};

/** The reseller's own organization and two customers; the customers use the same extensions. */
export const demoDomains: readonly DemoDomain[] = [boreal, clinic, reseller];

export const demoResellerName = 'Réseau Nordique';

/** Same for everybody of the demo. */
export const demoPassword = 'sirop-de-neige-42';

/** Key of the example that mints embed sessions; as a dev key it works for pages of this computer only. */
export const demoApiKey = 'pbx_dev_boreal-demo-key-for-pages-on-this-computer-only';
