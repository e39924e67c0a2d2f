// The text beside « Autre, précisez » is there when its choice is chosen. What is hidden keeps its
// text in the page, and is not sent where it would stand for a choice that was taken back.

for (const field of document.querySelectorAll('.sub input')) {
  const { form } = field;
  const [question, choice] = field.name.split('.');
  const sub = field.closest('.sub');
  const isMultiple = form.querySelector(`[name="${question}"]`).type === 'checkbox';

  const update = (keptOpen) => {
    const chosen = new FormData(form).getAll(question).filter(Boolean);
    sub.hidden = !chosen.includes(choice) && !keptOpen;
    field.disabled = sub.hidden && (isMultiple || chosen.length === 0);
  };
  // What was written before the script came is not hidden; what the browser brings back was.
  const begin = () => update((history.state ? field.defaultValue : field.value) !== '');
  begin();
  addEventListener('pageshow', ({ persisted }) => persisted || begin());

  form.addEventListener('input', ({ target }) => {
    if (target.name !== question) return;
    // What one has just pressed stays where it is, whatever opens or closes above it.
    const before = target.getBoundingClientRect().top;
    update(false);
    scrollBy(0, target.getBoundingClientRect().top - before);
  });
}
