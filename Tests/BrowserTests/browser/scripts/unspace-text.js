() => {
  document.adoptedStyleSheets = [];
}
