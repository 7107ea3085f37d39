package io.groups4j.meta;

import io.groups4j.testkit.contract.JoinRequestsContract;

final class MetaJoinRequestsContractTest extends MetaContracts implements JoinRequestsContract {}
