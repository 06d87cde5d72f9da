package io.milepost.people;

/** What people and groups are called, so that sentences speak of a person and not of an account. */
public interface KnownNames {
    /** The account itself where nobody has it any more, or it has no name. */
    String ofPerson(String account);

    /** Such as "Practice leads". */
    String ofGroup(String group);
}
