/** Whether clients accept milestones before they are billed: asked by a link, with a day on which silence is consent. */
@org.jspecify.annotations.NullMarked
package io.milepost.acceptance;
