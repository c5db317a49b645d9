import type { components } from '@pbxkit/client';
import { sendLink } from '../access/accounts.js';
import type { Context, Handlers } from '../contract.js';
import { releaseExtension } from '../extensions/claims.js';
import { invalid, Problem, type FieldFault } from '../problem.js';
import { renderFaults } from '../problem-reply.js';
import type { TenantTransaction } from '../write.js';
import { refuseLastOfficeManager } from './users.checks.js';
import * as queries from './users.queries.js';
import { checkUser, normalizeUser, type UserFields } from './users.rules.js';
import { requireMayAssign, requireMayWrite, scopeOf } from './users.scope.js';
import { fullName } from './users.js';

type Schemas = components['schemas'];
type User = Schemas['User'];
type Bulk = Schemas['UserBulk'];
type Row = Schemas['BulkRow'];

