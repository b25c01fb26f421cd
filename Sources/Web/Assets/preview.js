// Takes a preview's page in again when the files behind it have changed.
var own = document.body.dataset;
new EventSource(own.changes).addEventListener("change", function (event) {
  if (event.data !== own.number) location.reload();
});
