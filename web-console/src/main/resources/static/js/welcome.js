// Finds a name among many.

document.getElementById('filter')?.addEventListener('input', ({ target }) => {
  const wanted = target.value.trim().toLowerCase();
  document.querySelectorAll('.people > li').forEach((one) => { one.hidden = !one.textContent.toLowerCase().includes(wanted); });
});
