import type { components } from '@pbxkit/client';
import type { Restorer } from '../changes/restorer.js';
import {
  deleteDepartments,
  findDepartments,
  insertDepartments,
  updateDepartment,
} from './departments.queries.js';

export const departmentRestorer: Restorer<components['schemas']['Department']> = {
  fields: ['name', 'siteId'],
  capability: 'settings:write',
  find: (db, ids) => findDepartments(db, ids, 'lock'),
  create: (db, { domain }, departments) => insertDepartments(db, domain.id, departments),
  async update(db, { clock }, departments) {
    for (const department of departments)
      await updateDepartment(db, department.id, department, clock());
  },
  remove: deleteDepartments,
};
