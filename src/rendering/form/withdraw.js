// Takes back what is chosen among radio buttons, in the page itself. The button is there only where
// there is something to take back, and its room always.

for (const button of document.querySelectorAll('[name=_effacer]')) {
  const question = button.closest('.f');
  const radios = [...question.querySelectorAll('[type=radio]')];
  const chosen = () => radios.filter((radio) => radio.checked);
  const update = () => {
    button.hidden = chosen().length === 0;
  };
  addEventListener('pageshow', update);
  question.addEventListener('input', update);

  button.addEventListener('click', (event) => {
    event.preventDefault();
    const last = chosen().pop() || radios[0];
    for (const radio of radios) radio.checked = false;
    // The button is about to go: who uses the keyboard is not left without a place.
    last.focus();
    last.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector('.keep [role=status]').textContent = 'Réponse effacée';
  });
}
