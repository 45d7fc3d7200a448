package dev.courant.browser;

/** What the browser itself is asked about a page. */
final class Scripts {
    /** Whether there is a ring around what has the focus, or around the form that it is in. */
    static final String FOCUS_IS_SEEN = """
            () => [document.activeElement, document.activeElement.closest('form')].some(element => {
              const style = element && getComputedStyle(element);
              return style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
            })""";

    /** Fields without a label, links and buttons without a name, ids given twice, headings that skip a level. */
    static final String FAULTS = """
            () => {
              const faults = [];
              for (const field of document.querySelectorAll('input:not([type=hidden]), select, textarea')) {
                if (!field.labels.length && !field.ariaLabel) faults.push('no label: ' + field.outerHTML);
              }
              for (const target of document.querySelectorAll('a[href], button')) {
                if (!target.textContent.trim() && !target.ariaLabel) faults.push('no name: ' + target.outerHTML);
              }
              const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
              ids.filter((id, i) => ids.indexOf(id) !== i).forEach(id => faults.push('twice: ' + id));
              let level = 0;
              for (const heading of document.querySelectorAll('main :is(h1, h2, h3, h4)')) {
                const own = Number(heading.tagName[1]);
                if (own > level + 1) faults.push('skips a level: ' + heading.outerHTML);
                level = own;
              }
              return faults;
            }""";

    /** Texts whose contrast to what is behind them is below 4.5:1 (WCAG 2, 1.4.3), with the contrast. */
    static final String LOW_CONTRAST = """
            () => {
              const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
              const rgba = colour => {
                canvas.clearRect(0, 0, 1, 1);
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                return canvas.getImageData(0, 0, 1, 1).data;
              };
              const luminance = colour => {
                const [r, g, b] = [...rgba(colour)].slice(0, 3).map(c => c / 255)
                    .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const paper = element => {
                for (let e = element; e; e = e.parentElement) {
                  const colour = getComputedStyle(e).backgroundColor;
                  if (rgba(colour)[3] === 255) return colour;
                }
                return 'white';
              };
              const low = new Set();
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const element = texts.currentNode.parentElement;
                if (!texts.currentNode.data.trim() || !element.checkVisibility()) continue;
                const pair = [luminance(getComputedStyle(element).color), luminance(paper(element))].sort((a, b) => b - a);
                const contrast = (pair[0] + 0.05) / (pair[1] + 0.05);
                if (contrast < 4.5) low.add(contrast.toFixed(2) + ' ' + element.tagName + '.' + element.className);
              }
              return [...low];
            }""";

    private Scripts() {}
}
