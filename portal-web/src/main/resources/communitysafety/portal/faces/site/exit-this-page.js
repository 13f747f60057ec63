// Makes "Exit this page" quicker: the page goes blank at once, this address is replaced in the
// history, and pressing Shift three times within five seconds does the same as the button.
const links = document.querySelectorAll('[data-module="exit-this-page"]');

function leave(link) {
  document.documentElement.hidden = true;
  document.title = '';
  location.replace(link.href);
}

if (links.length > 0) {
  links.forEach((link) =>
    link.addEventListener('click', (event) => {
      event.preventDefault();
      leave(link);
    }),
  );

  let presses = [];
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') {
      presses = [];
      return;
    }
    if (event.repeat) {
      return;
    }
    const now = Date.now();
    presses = presses.filter((time) => now - time < 5000).concat(now);
    if (presses.length === 3) {
      leave(links[0]);
    }
  });

  // Back from the browser's memory would show the page again: it is not kept there.
  addEventListener('pageshow', (event) => {
    if (event.persisted) {
      location.reload();
    }
  });
}
