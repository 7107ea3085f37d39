package io.groups4j.testkit.contract;

/** All that {@link io.groups4j.port.Groups} has to do. */
public interface GroupsContract
    extends GroupCreationContract,
        GroupReadingContract,
        GroupListingContract,
        GroupDeletionContract {}
