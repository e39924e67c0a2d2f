// What a long text still has room for, said while one writes.

for (const field of document.querySelectorAll('textarea[data-maximum]')) {
  const maximum = Number(field.dataset.maximum);
  const room = document.createElement('p');
  room.className = 'room';
  const spoken = document.createElement('p');
  spoken.className = 'vh';
  spoken.setAttribute('role', 'status');
  field.after(room, spoken);

  const words = () => {
    const left = maximum - [...field.value.trim()].length;
    const count = Math.abs(left).toLocaleString('fr-FR');
    const noun = Math.abs(left) > 1 ? 'caractères' : 'caractère';
    return left < 0 ? `${count}\u00a0${noun} de trop` : `Encore ${count}\u00a0${noun}`;
  };
  let pause;
  const tell = () => {
    const text = words();
    room.textContent = text;
    room.classList.toggle('over', text.endsWith('de trop'));
    // Heard once one stops writing, and only where the room begins to matter.
    clearTimeout(pause);
    pause = setTimeout(() => {
      const near = maximum - field.value.length < maximum / 10;
      spoken.textContent = near ? text : '';
    }, 1000);
  };
  field.addEventListener('input', tell);
  tell();
}
