/** Set when the window is built: true unless it is built for a package. */
declare const __PREVIEW__: boolean;
/** Version of the product. */
declare const __VERSION__: string;
