package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceContract;
import io.github.queuesla.genesys.platform.FakePlatform;
import io.github.queuesla.genesys.platform.PretendOrganisation;
import java.util.List;

class AggregatesContractTest extends CountSourceContract {

    @Override
    protected CountSource source(List<Contact> contacts) {
        FakePlatform platform = new FakePlatform(new PretendOrganisation(contacts, 250));
        return new AggregatesSource(platform.client(), FakePlatform.API);
    }

    @Override
    protected CountSource sourceInSmallPages(List<Contact> contacts) {
        return source(contacts);
    }
}
