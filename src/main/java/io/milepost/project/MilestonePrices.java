package io.milepost.project;

/** What milestones cost that are a percentage of a contract value; billing knows the terms, so it answers. */
public interface MilestonePrices {
    /**
     * Prices those of the project anew, after its milestones or terms changed; its row is locked. More than 100 % of a
     * contract value is refused.
     */
    void apply(Project project);
}
