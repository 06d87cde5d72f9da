package io.milepost.billing;

import java.util.List;

/** The lines that follow from a draft's choices, and each portion's share in them. */
public record Composition(List<ComposedLine> lines, List<Share> shares) {}
