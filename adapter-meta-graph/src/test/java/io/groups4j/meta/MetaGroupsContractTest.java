package io.groups4j.meta;

import io.groups4j.testkit.contract.GroupsContract;

final class MetaGroupsContractTest extends MetaContracts implements GroupsContract {}
