(function () {
  'use strict';
  var root = document.querySelector('.schema-check');
  root.classList.add('live');

  /* Theme: as the system says until somebody chooses. */
  var themes = ['system', 'light', 'dark'];
  var button = root.querySelector('.theme');
  function remembered() {
    try { return localStorage.getItem('schema-check-theme'); } catch (e) { return null; }
  }
  function show(theme) {
    root.dataset.theme = theme;
    button.textContent = 'Theme: ' + theme;
    try { localStorage.setItem('schema-check-theme', theme); } catch (e) { /* Private windows remember nothing. */ }
  }
  var first = remembered();
  show(themes.indexOf(first) < 0 ? 'system' : first);
  button.addEventListener('click', function () {
    show(themes[(themes.indexOf(root.dataset.theme) + 1) % themes.length]);
  });

  /* Copying also works where the clipboard's newer interface is refused. */
  function select(node) {
    var range = document.createRange();
    range.selectNodeContents(node);
    var selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return document.execCommand('copy');
  }
  function told(button, text) {
    button.textContent = text;
    setTimeout(function () { button.textContent = 'Copy'; }, 2000);
  }
  root.addEventListener('click', function (event) {
    var copy = event.target.closest('.copy');
    if (!copy) { return; }
    var code = copy.parentNode.querySelector('code');
    var done = function () { told(copy, 'Copied'); };
    var byHand = function () { told(copy, select(code) ? 'Copied' : 'Selected'); };
    if (navigator.clipboard) {
      navigator.clipboard.writeText(code.textContent).then(done, byHand);
    } else {
      byHand();
    }
  });

  /* A link to a finding opens it, and what hides it is lifted. */
  function openTarget() {
    var target = location.hash && document.getElementById(location.hash.slice(1));
    if (target && root.contains(target)) {
      if (target.hidden && form) { form.reset(); filter(); }
      if (target.tagName === 'DETAILS') { target.open = true; }
      target.scrollIntoView();
    }
  }
  addEventListener('hashchange', openTarget);

  var form = root.querySelector('.filter');
  function chosen(name) {
    return Array.from(form.querySelectorAll('[name=' + name + ']:checked'), function (box) { return box.value; });
  }
  function filter() {
    var words = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    var severities = chosen('severity');
    var certainties = chosen('certainty');
    var kind = form.elements.kind.value;
    var fresh = form.elements.fresh && form.elements.fresh.checked;
    var shown = 0;
    root.querySelectorAll('.check').forEach(function (check) {
      var about = check.querySelector('h3').textContent.toLowerCase();
      var left = 0;
      check.querySelectorAll('.finding').forEach(function (finding) {
        var text = about + ' ' + finding.textContent.toLowerCase();
        finding.hidden = severities.indexOf(check.dataset.severity) < 0
          || certainties.indexOf(finding.dataset.certainty) < 0
          || (kind && finding.dataset.kind !== kind)
          || (fresh && !('fresh' in finding.dataset))
          || !words.every(function (word) { return text.indexOf(word) >= 0; });
        left += finding.hidden ? 0 : 1;
      });
      check.hidden = left === 0;
      shown += left;
    });
    form.querySelector('output').textContent = shown + ' of ' + root.querySelectorAll('.finding').length + ' shown';
  }
  if (form) {
    form.addEventListener('input', filter);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    filter();
  }
  openTarget();

  /* Paper cannot be unfolded. */
  addEventListener('beforeprint', function () {
    root.querySelectorAll('details').forEach(function (each) { each.open = true; });
  });
})();
