// Saves a step while one fills it in. A button goes this way first too, so that without a network
// the page stays as it is; whatever is not a plain success is left to the form itself.

import { postStep } from './post-step.js';
import { statusBar } from './status-bar.js';
import {
  fieldsOf,
  fillIn,
  forgetInTab,
  isFilledIn,
  keepInTab,
  keptInTab,
} from './unsaved-words.js';

/** @param form asked for nothing by a name that a question may have as well */
function autosave(form) {
  const sentIn = (name) => form.querySelector(`[name=${name}]`).value;
  const address = form.getAttribute('data-autosave');
  const { show, showSaving, offerToChoose, bringIntoSight, inTrouble } = statusBar(form);

  // What tells this opened page, and each of its sendings, from others.
  let opened = { page: sentIn('_page'), mark: sentIn('_repere'), number: 0 };
  // Changes made, those last sent, those saved.
  let made = 0;
  let sent = 0;
  let saved = 0;
  let running = 0;
  let timer;
  let latest = 0;
  // The button or the link that was pressed, until what was written is saved.
  let pressed;
  // Seconds until one tries again, while the service is out of reach.
  let delay = 0;
  // Nothing is saved any more, or not before somebody has chosen between two versions.
  let over = form.hasAttribute('data-undecided');
  // The service has refused a part, which is nowhere but in this page and its tab.
  let faulty = document.querySelector('.bad') !== null;
  let leaving = false;

  const isUnsaved = () => made > saved;

  /** A second after the last change, five after the first that waits. */
  function plan() {
    if (delay > 0 || over) return;
    showSaving();
    latest = latest || Date.now() + 5000;
    clearTimeout(timer);
    timer = setTimeout(save, Math.min(1000, latest - Date.now()));
  }

  /** @param isFarewell the only sending that does not wait for the one before it */
  async function save(isFarewell = false) {
    clearTimeout(timer);
    latest = 0;
    if ((running > 0 && isFarewell !== true) || (over && !pressed)) return;
    const [changes, target] = [made, pressed];
    sent = made;
    opened.number += 1;
    remember();
    const body = new URLSearchParams(new FormData(form));
    if (target?.form) body.set('_action', target.value || 'suivant');
    running += 1;
    const { status, said } = await postStep(address, body);
    running -= 1;
    if (status === 200) acknowledge(said, changes, target);
    else if (status === 0 || status === 429 || status >= 500) keepTrying(said);
    else giveUp(said);
  }

  function acknowledge({ mark, held, message, next }, changes, target) {
    const wasAway = delay > 0;
    delay = 0;
    over = false;
    faulty = held.length > 0;
    saved = Math.max(saved, changes);
    opened.mark = mark;
    remember();
    if (faulty) keep();
    else if (!isUnsaved()) forgetInTab();
    if (pressed && (isUnsaved() || pressed !== target)) save();
    else if (pressed && next) {
      leaving = true;
      location.assign(next);
    } else if (pressed?.form) pressNatively();
    else {
      show(message || 'Enregistré', message || (wasAway ? 'De nouveau enregistré' : ''));
      if (isUnsaved()) plan();
      // What is faulty is asked about before one leaves it by a link.
      const link = pressed;
      pressed = undefined;
      link?.click();
    }
  }

  function keepTrying({ message }) {
    const cause = navigator.onLine ? 'Le service ne répond pas' : 'Pas de réseau';
    const effect = pressed ? 'vous ne pouvez pas continuer pour l’instant. Votre' : 'votre';
    const text =
      message ||
      `${cause}\u00a0: ${effect} texte reste dans cette page et sera enregistré dès que possible.`;
    delay = Math.min(delay * 2 || 2, 30);
    clearTimeout(timer);
    timer = setTimeout(save, delay * 1000);
    show(text, text, true);
    if (pressed) bringIntoSight();
    pressed = undefined;
  }

  function giveUp({ state, message, choose }) {
    // Behind a page that says so, the words could not be found again: it is said here first.
    const isLost = (state === 'closed' || state === 'gone') && !over;
    if (pressed?.form && !isLost) return pressNatively();
    const text =
      message ||
      'Cette étape n’a pas pu être enregistrée. Votre texte reste dans cette page\u00a0: copiez-le avant de la quitter.';
    over = message !== undefined;
    delay = 0;
    show(text, text, true);
    if (choose) offerToChoose(choose);
    if (pressed) bringIntoSight();
    pressed = undefined;
  }

  function pressNatively() {
    leaving = true;
    if (!faulty) forgetInTab();
    pressed.click();
  }

  function remember() {
    history.replaceState(opened, '');
  }

  function keep() {
    const fields = String(new URLSearchParams(new FormData(form)));
    // Between two versions nobody has chosen yet, nor has who comes back to one of them.
    keepInTab({ ...opened, mark: over ? '' : opened.mark, fields });
  }

  /** The page that a link leads to may show what was written here. */
  function mustWait(link, { ctrlKey, metaKey, shiftKey }) {
    const isInSite = link.origin === location.origin && link.pathname !== location.pathname;
    return isInSite && isUnsaved() && !over && !inTrouble() && !(ctrlKey || metaKey || shiftKey);
  }

  const tryAgain = () => {
    if (delay > 0) save();
  };

  const sayFarewell = () => {
    if (leaving || !isUnsaved()) return;
    if (!over && (running === 0 || sent < made)) save(true);
    keep();
  };

  form.addEventListener('input', () => {
    made += 1;
    plan();
  });

  // Enter in a field clicks on the first button as well.
  document.addEventListener('click', (event) => {
    const target = event.target.closest('button, a[href]');
    if (!target || leaving || event.defaultPrevented || target.name === '_effacer') return;
    if (target.href ? !mustWait(target, event) : target.form !== form) return;
    event.preventDefault();
    if (pressed) return;
    pressed = target;
    showSaving();
    save();
  });

  // Whoever keeps what is stored gives up what stands here.
  form.querySelector('[data-stored]')?.addEventListener('click', () => {
    leaving = true;
    forgetInTab();
  });

  form.addEventListener('formdata', ({ formData }) => {
    formData.set('_page', opened.page);
    formData.set('_repere', opened.mark);
    formData.set('_numero', opened.number);
  });

  addEventListener('online', tryAgain);
  addEventListener('pagehide', sayFarewell);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) sayFarewell();
    else tryAgain();
  });

  addEventListener('beforeunload', (event) => {
    const isLost = faulty || (isUnsaved() && (inTrouble() || over));
    if (leaving || !isLost) return;
    event.preventDefault();
    event.returnValue = '';
  });

  addEventListener('pageshow', ({ persisted }) => {
    leaving = false;
    pressed = undefined;
    if (persisted) {
      if (isUnsaved()) plan();
      return;
    }
    // A browser that comes back to a page may show it as it was left. That is older than what the
    // service has just sent, and must pass for what the page was then, not for a change of this.
    const unsaved = keptInTab();
    const before = unsaved || history.state;
    if (unsaved) fillIn(form, unsaved.fields);
    if ([...fieldsOf(form)].some(isFilledIn)) {
      if (before) opened = { page: before.page, mark: before.mark, number: before.number };
      made += 1;
      plan();
    }
    if (faulty || over) keep();
    else if (!isUnsaved()) forgetInTab();
    remember();
  });

  if (over) {
    made = 1;
    show('Votre version n’est pas encore enregistrée.', '');
  } else {
    form.querySelector('.saved span').textContent =
      'Vos réponses s’enregistrent pendant que vous écrivez. Arrêtez-vous';
  }
}

for (const form of document.querySelectorAll('form[data-autosave]')) autosave(form);
