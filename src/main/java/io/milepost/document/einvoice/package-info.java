@org.jspecify.annotations.NullMarked
package io.milepost.document.einvoice;
