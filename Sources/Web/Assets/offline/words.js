// The words of the form, and the parts of its page that they go into.
var template = document.querySelector("template[data-page=form]");
var form = template && JSON.parse(template.content.textContent);
var script = document.querySelector("script[data-path]");
var path = script && script.dataset.path;
var title = document.title;

function id(name) { return document.getElementById(name); }
function page(name) { return document.querySelector("template[data-page=\"" + name + "\"]").content.cloneNode(true); }
function show(name, isShown) { id(name).hidden = !isShown; }
// A text of the form with its placeholders filled, in an element that says its language.
function put(element, text, values) {
  element.textContent = text.text.replace(/\{(\w+)\}/g, function (all, name) { return values && name in values ? values[name] : all; });
  if (text.lang) { element.lang = text.lang; element.dir = text.dir; }
  return element;
}
function said(name, values, tag) { return put(document.createElement(tag || "span"), form.words[name], values); }
function number(value) { return new Intl.NumberFormat(document.documentElement.lang).format(value); }
