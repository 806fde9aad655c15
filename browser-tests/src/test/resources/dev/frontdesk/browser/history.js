() => {
  const log = document.getElementById('log');
  const box = document.getElementById('scroll');
  const watch = { seen: {}, most: 0, unordered: 0, frames: [], tasks: [], pieces: 0, jump: 0 };
  window.watch = watch;

  const look = () => {
    const lines = [...log.querySelectorAll(':scope > .line')];
    watch.most = Math.max(watch.most, lines.length);
    lines.forEach((line, i) => {
      watch.seen[line.dataset.id] = true;
      if (i && Number(lines[i - 1].dataset.seq) >= Number(line.dataset.seq)) watch.unordered++;
    });
  };
  new MutationObserver(look).observe(log, { childList: true });
  look();

  // Where the line in the middle of what is seen stands before and after older ones are put above it.
  let eyed = null;
  document.addEventListener('htmx:beforeSwap', ({ detail }) => {
    if (!detail.target.classList.contains('older')) return;
    const seen = box.getBoundingClientRect();
    const line = [...log.querySelectorAll(':scope > .line')].find((one) => one.getBoundingClientRect().bottom > seen.y + seen.height / 2);
    eyed = line && { line, top: line.getBoundingClientRect().top };
  });
  document.addEventListener('htmx:afterSwap', () => {
    if (!eyed) return;
    watch.pieces++;
    watch.jump = Math.max(watch.jump, Math.abs(eyed.line.getBoundingClientRect().top - eyed.top));
    eyed = null;
  });

  let last = performance.now();
  const frame = (now) => {
    watch.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => list.getEntries().forEach((task) => watch.tasks.push(task.duration))).observe({ entryTypes: ['longtask'] });
}
