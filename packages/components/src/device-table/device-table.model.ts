import { deviceKinds, type Device } from '../shared/device.model.js';
import { Filtering, type ListView } from '../shared/list/list-view.model.js';

/** Which devices are shown; an absent filter lets every one pass. */
export interface DeviceFilters {
  registered?: 'true' | 'false';
  kind?: Device['kind'];
}

export type DeviceView = ListView<DeviceFilters>;

export const defaultSort = 'sipUsername';

export const filtering = new Filtering<DeviceFilters>({
  registered: ['true', 'false'],
  kind: deviceKinds,
});
