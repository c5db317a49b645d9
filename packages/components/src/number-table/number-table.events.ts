import type { PbxActionEvent } from '../shared/action-event.js';
import type { BulkPlan, NumberBulk, NumberImport } from './number-query.js';
import type { PhoneNumber } from './number-table.model.js';

declare global {
  interface HTMLElementEventMap {
    'pbx-phone-number-select': CustomEvent<PhoneNumber>;

    'pbx-phone-number-delete': PbxActionEvent<PhoneNumber>;
    'pbx-phone-number-deleted': CustomEvent<PhoneNumber>;
    'pbx-phone-number-bulk-save': PbxActionEvent<NumberBulk>;
    'pbx-phone-number-bulk-saved': CustomEvent<BulkPlan>;
    'pbx-phone-number-import': PbxActionEvent<NumberImport>;
    'pbx-phone-number-imported': CustomEvent<BulkPlan>;
    'pbx-phone-number-undo': PbxActionEvent<string>;
    'pbx-phone-number-undone': CustomEvent<BulkPlan>;
  }
}
