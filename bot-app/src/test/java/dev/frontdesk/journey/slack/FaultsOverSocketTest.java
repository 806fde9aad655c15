package dev.frontdesk.journey.slack;

@OverSocket
class FaultsOverSocketTest extends FaultsJourney {}
