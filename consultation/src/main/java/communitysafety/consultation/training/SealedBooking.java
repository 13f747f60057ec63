package communitysafety.consultation.training;

import java.util.UUID;

/**
 * Who booked, as it is stored.
 *
 * @param contact index of the e-mail address
 * @param organisation index of its name; null for a person
 * @param locator index of the booking code
 */
record SealedBooking(
    byte[] contact, byte[] organisation, byte[] locator, UUID dataKey, byte[] sealed) {}
