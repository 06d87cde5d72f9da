/**
 * Figures for managers. What is past is counted once, when it happened, and kept as tallies; what is open is read as it is.
 */
@org.jspecify.annotations.NullMarked
package io.milepost.insight;
