package io.groups4j.meta;

import io.groups4j.testkit.contract.InviteLinkDeletionContract;
import io.groups4j.testkit.contract.InviteLinksContract;

final class MetaInviteLinksContractTest extends MetaContracts
    implements InviteLinksContract, InviteLinkDeletionContract {}
