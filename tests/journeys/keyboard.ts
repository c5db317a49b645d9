import type { Locator } from '@playwright/test';

const mostPresses = 80;

/** Presses Tab until the focus is where it is wanted. */
export async function tabTo(wanted: Locator): Promise<void> {
  const { keyboard } = wanted.page();
  for (let presses = 0; presses < mostPresses; presses++) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    await keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${wanted.toString()}`);
}

/** Goes to a field by Tab, and types in the place of what it holds. */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await tabTo(field);
  const { keyboard } = field.page();
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type(text);
}

/** Goes to a link or button by Tab, and presses it. */
export async function press(target: Locator): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press('Enter');
}
