// What was sent for good, or erased, must not come back from what this tab still keeps.

import { inTab } from './unsaved-words.js';

const { forget } = document.querySelector('main').dataset;
if (forget) {
  inTab((tab) => {
    for (const key of Object.keys(tab)) if (key.startsWith(forget)) tab.removeItem(key);
  });
}
