package io.milepost.workflow.engine.guard;

/** A rule that only warns: what it sees may be meant. */
interface Hint extends Rule {}
