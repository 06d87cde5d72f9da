package io.milepost.workflow.engine;

import java.util.Set;

/**
 * A bean that expressions in models may name, and the methods they may call on it. Delegates and listeners of the
 * workflow packages need no entry: they may be named, and none of their methods be called.
 */
public record ModelBean(String name, Set<String> methods) {}
