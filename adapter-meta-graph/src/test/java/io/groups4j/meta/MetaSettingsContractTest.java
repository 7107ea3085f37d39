package io.groups4j.meta;

import io.groups4j.testkit.contract.GroupSettingsContract;

final class MetaSettingsContractTest extends MetaContracts implements GroupSettingsContract {}
