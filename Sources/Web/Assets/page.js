// Improves pages that work without it. Leaving quickly takes this page out of the history; changing the
// language sends what is typed along, so that nothing is lost.
document.addEventListener("click", function (event) {
  var link = event.target.closest("a");
  if (!link) return;
  if (link.id === "exit") {
    event.preventDefault();
    window.location.replace(link.href);
    return;
  }
  var form = document.getElementById("question");
  if (!form || !link.closest("header nav")) return;
  event.preventDefault();
  var field = document.createElement("input");
  field.type = "hidden";
  field.name = "switch";
  field.value = new URL(link.href).pathname.split("/")[1];
  form.appendChild(field);
  form.submit();
});
var summary = document.querySelector(".error-summary");
if (summary) summary.focus();
