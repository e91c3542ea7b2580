package io.github.queuesla.core.definition;

/** Why two sums do not make a formula. Immutable. */
public sealed interface FormulaFault {

    /** One of the two sums of a formula. */
    enum Side {
        /** The met contacts. */
        NUMERATOR("numerator"),
        /** The counted contacts. */
        DENOMINATOR("denominator");

        private final String word;

        Side(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** The sum to change. */
    Side side();

    /** The fault in words that begin with the side. */
    String words();

    /** The sum counts no contact of any kind. */
    record CountsNothing(Side side) implements FormulaFault {

        @Override
        public String words() {
            return "the " + side + " counts nothing";
        }
    }

    /** The sum subtracts contacts of a kind more often than it adds them. */
    record SubtractsTooOften(Side side, ContactKind contacts) implements FormulaFault {

        @Override
        public String words() {
            return "the " + side + " subtracts " + contacts + " more often than it adds them";
        }
    }

    /** The sum counts contacts of a kind more than once. */
    record CountsTwice(Side side, ContactKind contacts) implements FormulaFault {

        @Override
        public String words() {
            return "the " + side + " counts " + contacts + " more than once";
        }
    }

    /** The numerator counts contacts of a kind that the denominator leaves out. */
    record MissingInDenominator(ContactKind contacts) implements FormulaFault {

        @Override
        public Side side() {
            return Side.NUMERATOR;
        }

        @Override
        public String words() {
            return "the numerator counts " + contacts + ", which the denominator does not";
        }
    }
}
