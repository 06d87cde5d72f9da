/** Pages from a documented subset of HTML and CSS: fonts, pictures, layout, PDF/A and tags. Knows no invoice. */
@org.jspecify.annotations.NullMarked
package io.milepost.document.page;
