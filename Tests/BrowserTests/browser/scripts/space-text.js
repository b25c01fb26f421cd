() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "* { letter-spacing: .12em !important; word-spacing: .16em !important; }" +
    ":not(:lang(ur)) { line-height: 1.5 !important; } p { margin-block-end: 2em !important; }");
  document.adoptedStyleSheets = [sheet];
}
