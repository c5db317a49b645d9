import type { Handlers } from '../contract.js';
import { requireVersion } from '../preconditions.js';
import { notFound } from '../problem.js';
import {
  deleteMapping,
  findMapping,
  listMappings,
  saveMapping,
} from './import-mappings.queries.js';

export const importMappings: Pick<
  Handlers,
  'listImportMappings' | 'createImportMapping' | 'deleteImportMapping'
> = {
  async listImportMappings({ query }, context) {
    return { body: await context.read((db) => listMappings(db, query)) };
  },

  async createImportMapping({ body }, context) {
    return context.write('import-mapping-created', async (tx) => {
      const before = (await findMapping(tx.db, { name: body.name })) ?? null;
      const mapping = await saveMapping(tx.db, context.domain.id, body, context.clock());
      tx.record({
        resource: 'import-mappings',
        id: mapping.id,
        name: mapping.name,
        before,
        after: mapping,
      });
      const headers = { Location: `/v1/import-mappings/${mapping.id}` };
      return { status: 201, body: mapping, etag: mapping.version, headers };
    });
  },

  async deleteImportMapping({ path, headers }, context) {
    return context.write('import-mapping-deleted', async (tx) => {
      const mapping = await findMapping(tx.db, { id: path.mappingId });
      if (!mapping) throw notFound();
      requireVersion(headers['if-match'], mapping);
      await deleteMapping(tx.db, mapping.id);
      tx.record({
        resource: 'import-mappings',
        id: mapping.id,
        name: mapping.name,
        before: mapping,
        after: null,
      });
      return { status: 204 };
    });
  },
};
