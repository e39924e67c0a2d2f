// Copies the whole article at a press. Without this script one selects it oneself.

{
  const place = document.querySelector('[data-article]');
  const article = place.querySelector('textarea');
  const button = place.querySelector('button');
  const told = place.querySelector('[role=status]');

  button.hidden = false;
  button.addEventListener('click', async () => {
    article.select();
    try {
      await navigator.clipboard.writeText(article.value);
      told.textContent = told.dataset.done;
    } catch {
      told.textContent = told.dataset.failed;
    }
  });
}
