import { v7 as uuidv7 } from 'uuid';
import type { components } from '@pbxkit/client';
import type { Handlers, Write } from '../contract.js';
import { requireVersion } from '../preconditions.js';
import { invalid, notFound } from '../problem.js';
import { findSites } from '../sites/sites.queries.js';
import { free } from '../uses/uses.js';
import {
  deleteDepartments,
  findDepartments,
  insertDepartments,
  listDepartments,
  updateDepartment,
} from './departments.queries.js';

type Department = components['schemas']['Department'];

export const departments: Pick<
  Handlers,
  'listDepartments' | 'createDepartment' | 'getDepartment' | 'updateDepartment' | 'deleteDepartment'
> = {
  async listDepartments({ query }, context) {
    return { body: await context.read((db) => listDepartments(db, query)) };
  },

  async getDepartment({ path }, context) {
    const [department] = await context.read((db) => findDepartments(db, [path.departmentId]));
    if (!department) throw notFound();
    return { body: department, etag: department.version };
  },

  async createDepartment({ body }, context) {
    return context.write('department-created', async (tx) => {
      await requireSite(tx, body.siteId);
      const id = uuidv7();
      await insertDepartments(tx.db, context.domain.id, [{ ...body, id }]);
      const department = await findWritten(tx, id);
      tx.record({
        resource: 'departments',
        id,
        name: department.name,
        before: null,
        after: department,
      });
      return {
        status: 201,
        body: department,
        etag: department.version,
        headers: { Location: `/v1/departments/${id}` },
      };
    });
  },

  async updateDepartment({ path, headers, body }, context) {
    return context.write('department-updated', async (tx) => {
      const before = await findForWrite(tx, path.departmentId);
      requireVersion(headers['if-match'], before);
      await requireSite(tx, body.siteId);
      await updateDepartment(tx.db, before.id, { ...before, ...body }, context.clock());
      const after = await findWritten(tx, before.id);
      tx.record({ resource: 'departments', id: after.id, name: after.name, before, after });
      if (after.name !== before.name) tx.announce('users', []);
      return { body: after, etag: after.version };
    });
  },

  async deleteDepartment({ path, query, headers }, context) {
    return context.write('department-deleted', async (tx) => {
      const department = await findForWrite(tx, path.departmentId);
      requireVersion(headers['if-match'], department);
      tx.record({
        resource: 'departments',
        id: department.id,
        name: department.name,
        before: department,
        after: null,
      });
      await free(tx, context, { resource: 'departments', id: department.id }, query.repointTo);
      await deleteDepartments(tx.db, [department.id]);
      return { status: 204 };
    });
  },
};

async function requireSite(tx: Write, siteId: string | null | undefined): Promise<void> {
  if (siteId && (await findSites(tx.db, [siteId])).length === 0)
    throw invalid([{ pointer: '/siteId', code: 'unknown-reference' }]);
}

async function findForWrite(tx: Write, id: string): Promise<Department> {
  const [department] = await findDepartments(tx.db, [id], 'lock');
  if (!department) throw notFound();
  return department;
}

async function findWritten(tx: Write, id: string): Promise<Department> {
  const [department] = await findDepartments(tx.db, [id]);
  if (!department) throw notFound();
  return department;
}
