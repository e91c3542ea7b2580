package io.github.queuesla.report.level;

import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.Term;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Distributes the contacts of a window over its intervals, so that they add up to the window. */
final class SampleContacts {

    private static final int STRIDE = 7919;

    private SampleContacts() {}

    /** An even distribution, with outcomes well mixed. */
    static List<TermCounts> dealt(TermCounts counts, int places) {
        List<Set<Term>> contacts = contacts(counts);
        List<Map<Term, Long>> dealt = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            Map<Term, Long> none = new EnumMap<>(Term.class);
            counts.asMap().keySet().forEach(term -> none.put(term, 0L));
            dealt.add(none);
        }
        for (int i = 0; i < contacts.size(); i++) {
            Map<Term, Long> place = dealt.get((int) ((long) i * places / contacts.size()));
            Set<Term> contact = contacts.get((int) ((long) i * STRIDE % contacts.size()));
            contact.forEach(term -> place.merge(term, 1L, Long::sum));
        }
        return dealt.stream().map(TermCounts::of).toList();
    }

    /** Each contact as the set of terms that count it. */
    private static List<Set<Term>> contacts(TermCounts counts) {
        List<Set<Term>> contacts = new ArrayList<>();
        add(contacts, counts, Term.ANSWERED, List.of(Term.ANSWERED_WITHIN));
        add(contacts, counts, Term.ABANDONED, List.of(Term.ABANDONED_WITHIN, Term.SHORT_ABANDONED));
        add(contacts, counts, Term.FLOW_OUT, List.of());
        return contacts;
    }

    private static void add(List<Set<Term>> contacts, TermCounts counts, Term term, List<Term> parts) {
        for (long i = 0; i < counts.count(term).orElse(0L); i++) {
            Set<Term> contact = EnumSet.of(term);
            for (Term part : parts) {
                if (i < counts.count(part).orElse(0L)) {
                    contact.add(part);
                }
            }
            contacts.add(contact);
        }
    }
}
