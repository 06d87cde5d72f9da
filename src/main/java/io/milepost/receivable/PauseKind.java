package io.milepost.receivable;

/** Why a client is not reminded: they promised to pay, accounting wants to wait, or others collect the claim. */
public enum PauseKind {
    PROMISED,
    WAITING,
    HANDED_OVER
}
