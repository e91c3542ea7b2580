package io.github.queuesla.genesys.summary;

import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceContract;
import io.github.queuesla.genesys.platform.FakePlatform;
import io.github.queuesla.genesys.platform.PretendOrganisation;
import java.util.List;

class QueueSummaryContractTest extends CountSourceContract {

    @Override
    protected CountSource source(List<Contact> contacts) {
        return of(contacts, 250);
    }

    @Override
    protected CountSource sourceInSmallPages(List<Contact> contacts) {
        return of(contacts, 1);
    }

    private static CountSource of(List<Contact> contacts, int rowsPerPage) {
        FakePlatform platform = new FakePlatform(new PretendOrganisation(contacts, rowsPerPage));
        return new QueueSummarySource(platform.client(), FakePlatform.API, 8);
    }
}
