const CONTROLS = 'input[type="radio"]:checked, input:not([type="radio"]), textarea, input[type="radio"], button';

/** The control of a field, if it is drawn. */
export function controlOf(field: string): HTMLElement | null {
  const row = document.querySelector(`[data-field="${CSS.escape(field)}"]`);
  const fold = row?.closest('details');
  if (fold !== null && fold !== undefined) fold.open = true;
  for (const selector of CONTROLS.split(', ')) {
    const control = row?.querySelector<HTMLElement>(selector) ?? null;
    if (control !== null) return control;
  }
  return null;
}

/** Gives the focus to a field: at once, or as soon as it is drawn. */
export function focusField(field: string): void {
  if (!focusNow(field)) requestAnimationFrame(() => focusNow(field));
}

function focusNow(field: string): boolean {
  const control = controlOf(field);
  control?.focus({ preventScroll: true });
  control?.closest('[data-field]')?.scrollIntoView({ block: 'center' });
  return control !== null;
}
