// What is not saved outlives a reload, and a phone that closes the pages one does not look at: it is
// kept in the tab, under the address of its step, until it is saved.

export const fieldsOf = (form) => form.querySelectorAll('input, select, textarea');

/** Whether a field shows something else than what the service has sent. */
export function isFilledIn(field) {
  if (!field.options) {
    return field.checked !== field.defaultChecked || field.value !== field.defaultValue;
  }
  const first = [...field.options].findIndex((option) => option.defaultSelected);
  return field.selectedIndex !== Math.max(first, 0);
}

export function fillIn(form, kept) {
  const values = new URLSearchParams(kept);
  for (const field of fieldsOf(form)) {
    const own = values.getAll(field.name);
    if (/radio|checkbox/.test(field.type)) field.checked = own.includes(field.value);
    else if (field.type !== 'hidden' && own.length > 0) field.value = own[0];
    if (isFilledIn(field)) field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** A browser may refuse to keep anything. */
export function inTab(work) {
  try {
    return work(sessionStorage, location.pathname);
  } catch {
    return undefined;
  }
}

export const keepInTab = (unsaved) =>
  inTab((tab, key) => tab.setItem(key, JSON.stringify(unsaved)));

export const forgetInTab = () => inTab((tab, key) => tab.removeItem(key));

export const keptInTab = () => inTab((tab, key) => JSON.parse(tab.getItem(key)));
