// Keeps the page for the projector up to date; without script it is loaded anew every few seconds.
// Nothing is typed here, so all of it is replaced whenever something has changed in the room.
var timer = null;
function tick() {
  clearTimeout(timer);
  var clock = document.querySelector("[data-texts]");
  if (!clock) return;
  var texts = clock.dataset.texts.split("|");
  function next() {
    if (!texts.length) return load();
    clock.textContent = texts.shift();
    timer = setTimeout(next, 60000);
  }
  timer = setTimeout(next, clock.dataset.next * 1000);
}
var wanted = false, loading = false;
function load() {
  wanted = true;
  if (loading) return;
  wanted = false;
  loading = true;
  fetch(location.href, { cache: "no-store" }).then(function (answer) {
    if (!answer.ok) throw new Error(answer.status);
    return answer.text();
  }).then(function (text) {
    var page = new DOMParser().parseFromString(text, "text/html");
    document.body.className = page.body.className;
    document.body.replaceChildren.apply(document.body, page.body.childNodes);
    tick();
    done();
  }).catch(function () { setTimeout(done, 3000, true); });
}
function done(again) {
  loading = false;
  if (again || wanted) load();
}
var events = document.body.dataset.events;
if (events) {
  var stream = null;
  (function listen() {
    stream = new EventSource(events);
    stream.addEventListener("change", load);
    stream.onerror = function () {
      // The browser tries again by itself unless the server said no.
      if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 10000);
    };
    // What happened while nobody listened.
    stream.onopen = load;
  })();
}
tick();
