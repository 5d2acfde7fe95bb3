document.querySelectorAll('.schema-check').forEach(function (root) {
  'use strict';
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
  }
  function remember(theme) {
    try { localStorage.setItem('schema-check-theme', theme); } catch (e) { /* Private windows remember nothing. */ }
  }
  var first = remembered();
  show(themes.indexOf(first) < 0 ? 'system' : first);
  button.addEventListener('click', function () {
    var next = themes[(themes.indexOf(root.dataset.theme) + 1) % themes.length];
    show(next);
    remember(next);
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

  /* The drawing: its width is the zoom, the sheet scrolls. */
  root.querySelectorAll('.drawing').forEach(function (drawing) {
    var sheet = drawing.querySelector('.sheet');
    var svg = drawing.querySelector('svg');
    var wide = svg.viewBox.baseVal.width;
    var zoom = 0;
    function resize(to) {
      var before = svg.getBoundingClientRect().width;
      var middleX = (sheet.scrollLeft + sheet.clientWidth / 2) / before;
      var middleY = (sheet.scrollTop + sheet.clientHeight / 2) / before;
      zoom = Math.min(3, Math.max(0.05, to));
      svg.classList.toggle('zoomed', to > 0);
      svg.style.width = to > 0 ? wide * zoom + 'px' : '';
      var after = svg.getBoundingClientRect().width;
      sheet.scrollLeft = middleX * after - sheet.clientWidth / 2;
      sheet.scrollTop = middleY * after - sheet.clientHeight / 2;
    }
    function scale() { return svg.getScreenCTM().a; }
    drawing.addEventListener('click', function (event) {
      var how = event.target.dataset.zoom;
      if (how) { resize(how === 'all' ? 0 : scale() * (how === 'in' ? 1.5 : 1 / 1.5)); }
    });
    sheet.addEventListener('wheel', function (event) {
      if (event.ctrlKey) {
        event.preventDefault();
        resize(scale() * (event.deltaY < 0 ? 1.2 : 1 / 1.2));
      }
    }, { passive: false });
    drawing.querySelector('.find').addEventListener('input', function (event) {
      var text = event.target.value.trim().toLowerCase();
      var found = [];
      svg.querySelectorAll('.node').forEach(function (node) {
        var is = text !== '' && node.dataset.name.toLowerCase().indexOf(text) >= 0;
        node.classList.toggle('found', is);
        if (is) { found.push(node); }
      });
      svg.classList.toggle('searching', text !== '');
      drawing.querySelector('output').textContent = text === '' ? '' : found.length + ' found';
      if (found.length > 0) {
        if (scale() < 0.7) { resize(1); }
        var box = found[0].getBoundingClientRect();
        var frame = sheet.getBoundingClientRect();
        sheet.scrollLeft += box.left - frame.left - (frame.width - box.width) / 2;
        sheet.scrollTop += box.top - frame.top - (frame.height - box.height) / 2;
      }
    });
  });

  /* Paper cannot be unfolded. */
  addEventListener('beforeprint', function () {
    root.querySelectorAll('details').forEach(function (each) { each.open = true; });
  });
});
