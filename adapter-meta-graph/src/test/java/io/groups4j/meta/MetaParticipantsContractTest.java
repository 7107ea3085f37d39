package io.groups4j.meta;

import io.groups4j.testkit.contract.ParticipantsContract;

final class MetaParticipantsContractTest extends MetaContracts implements ParticipantsContract {}
