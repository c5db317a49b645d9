import type { components } from '@pbxkit/client';
import type { Restorer } from '../changes/restorer.js';
import {
  deleteMapping,
  findMappings,
  insertMapping,
  updateMapping,
} from './import-mappings.queries.js';

export const importMappingRestorer: Restorer<components['schemas']['ImportMapping']> = {
  fields: ['name', 'mapping'],
  capability: 'users:import',
  find: findMappings,
  async create(db, { domain }, mappings) {
    for (const mapping of mappings) await insertMapping(db, domain.id, mapping);
  },
  async update(db, { clock }, mappings) {
    for (const mapping of mappings) await updateMapping(db, mapping, clock());
  },
  async remove(db, ids) {
    for (const id of ids) await deleteMapping(db, id);
  },
};
