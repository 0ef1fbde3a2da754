// Runs first thing in <body>: the NHS components stay asleep unless the page already says
// that scripts work, and the header menu would otherwise be drawn twice.
document.body.classList.add('js-enabled');
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('nhsuk-frontend-supported');
}
