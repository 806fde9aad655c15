package dev.frontdesk.journey.slack;

@OverSocket
class RightsOverSocketTest extends RightsJourney {}
