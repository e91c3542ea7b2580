package io.github.queuesla.core.count;

import java.util.List;

class ContactListTest extends CountSourceContract {

    @Override
    protected CountSource source(List<Contact> contacts) {
        return new ContactList(contacts);
    }

    @Override
    protected CountSource sourceInSmallPages(List<Contact> contacts) {
        return new ContactList(contacts);
    }
}
