// What the page says of saving, in a bar over its lower edge. The page leaves the bar its height, so
// that it hides nothing one comes to; where it would take much of the screen, it waits at the end of
// the form, and a line says so.

const LARGEST_SHARE = 0.3;

export function statusBar(form) {
  const bar = form.querySelector('.keep');
  const shown = bar.querySelector('.now');
  const heard = bar.querySelector('[role=status]');
  const above = document.querySelector('.meta .state');
  const brief = document.createElement('p');
  brief.className = 'brief';
  brief.setAttribute('aria-hidden', 'true');
  bar.before(brief);

  const inTrouble = () => shown.classList.contains('trouble');

  function makeRoom() {
    const isTall = shown.offsetHeight > innerHeight * LARGEST_SHARE;
    // Beside two versions it is their own box that says it.
    const isStill = isTall || (form.hasAttribute('data-undecided') && !inTrouble());
    bar.classList.toggle('still', isStill);
    brief.textContent = inTrouble() ? 'Non enregistré\u00a0: ' : 'Enregistré en partie\u00a0: ';
    brief.textContent += 'lire plus bas';
    brief.hidden = !isTall;
    brief.classList.toggle('trouble', inTrouble());
    const over = isTall ? brief : isStill ? undefined : shown;
    const height = over ? over.offsetHeight : 0;
    document.documentElement.style.setProperty('--over', `${height}px`);
    if (height > 0) uncover(over.getBoundingClientRect().top);
  }

  /** The bar may come, or grow, over what has the keyboard. */
  function uncover(edge) {
    const { activeElement } = document;
    const { top } = activeElement.getBoundingClientRect();
    if (bar.contains(activeElement) || top < edge || top > innerHeight) return;
    activeElement.scrollIntoView({ block: 'nearest' });
  }

  function show(text, spoken, isTrouble = false) {
    shown.textContent = text;
    shown.classList.toggle('trouble', isTrouble);
    above?.classList.toggle('stale', text !== 'Enregistré');
    if (heard.textContent !== spoken) heard.textContent = spoken;
    makeRoom();
  }

  /** The page that the form itself leads to shows both versions. */
  function offerToChoose(label) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', (event) => {
      event.preventDefault();
      form.querySelector('button[value=suivant]').click();
    });
    shown.append(button);
    makeRoom();
  }

  addEventListener('resize', makeRoom);
  makeRoom();
  const showSaving = () => show('Enregistrement…', heard.textContent);
  /** Of what somebody waits for, having pressed a button. */
  const bringIntoSight = () => shown.scrollIntoView({ block: 'nearest' });
  return { show, showSaving, offerToChoose, bringIntoSight, inTrouble };
}
